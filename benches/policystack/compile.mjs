// One privacy policy through PolicyStack: configuration in, document in memory, whole process.
import { compile, ContractPrerequisite, Voluntary } from '@openpolicy/core';

const document = compile({
  type: 'privacy',
  effectiveDate: '2026-01-01',
  locale: 'en',
  company: { name: 'Example', legalName: 'Example Ltd.', address: '1 Example Road', contact: { email: 'privacy@example.com' } },
  data: {
    collected: { 'Contact details': ['Name', 'E-mail address', 'Telephone number'], Usage: ['Pages viewed', 'Device'] },
    context: {
      'Contact details': { purpose: 'Answer enquiries', lawfulBasis: 'consent', retention: '2 years', provision: Voluntary('no answer') },
      Usage: { purpose: 'Improve the service', lawfulBasis: 'legitimate_interests', retention: '1 year', provision: ContractPrerequisite('no service') },
    },
  },
  cookies: { used: { essential: true }, context: { essential: { lawfulBasis: 'consent' } } },
  thirdParties: [{ name: 'Example Cloud', purpose: 'Hosting', policyUrl: 'https://example.com/privacy' }],
  userRights: ['access', 'erasure', 'portability'],
  jurisdictions: ['eu'],
});
if (JSON.stringify(document).length < 1000) throw new Error('no document');
