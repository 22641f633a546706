import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://www.example.com',
  integrations: [
    starlight({title: 'Example', defaultLocale: 'root', pagefind: false,
      locales: {root: {label: '中文', lang: 'zh'}, en: {label: 'English', lang: 'en'}}}),
  ],
});
