module.exports = {
  title: 'Example',
  url: 'https://www.example.com',
  baseUrl: '/',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'ignore',
  i18n: {defaultLocale: 'zh', locales: ['zh', 'en']},
  presets: [['classic', {docs: {sidebarPath: undefined}, blog: false}]],
};
