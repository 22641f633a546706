export default {
  title: 'Example',
  locales: {root: {label: '中文', lang: 'zh'}, en: {label: 'English', lang: 'en'}},
};
