// The generators: where each puts the pages, and what the test adds to the site that
// `docs/publish/<name>.md` tells a reader to make.

const folders = (root) => (policy) => ({ zh: `${root}/legal/${policy}/index.html`, en: `${root}/en/legal/${policy}/index.html` });

// A layout that the policy `global` asks for by its front matter.
const hugo = {
  root: 'public', pages: folders('public'),
  publish: { type: 'privacy-policy', layout: 'list' }, shows: ['of the type privacy-policy'],
  files: {
    'layouts/privacy-policy/list.html': '<!doctype html><html lang="{{ site.Language.Lang }}"><title>{{ .Title }}</title>' +
      '<meta name="description" content="{{ .Description }}">' +
      '{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}' +
      '<main><h1>{{ .Title }}</h1>{{ .Content }}</main><footer>of the type {{ .Type }}</footer></html>',
  },
};

export const GENERATORS = {
  hugo,
  'hugo-new': { ...hugo, docs: 'hugo' },
  zola: { root: 'public', pages: folders('public') },
  jekyll: { root: '_site', pages: folders('_site') },
  mkdocs: { root: 'site', pages: folders('site') },
  docusaurus: {
    root: 'build',
    pages: (policy) => ({ zh: `build/docs/legal/${policy}/index.html`, en: `build/en/docs/legal/${policy}/index.html` }),
  },
  vitepress: {
    root: 'docs/.vitepress/dist',
    pages: (policy) => ({ zh: `docs/.vitepress/dist/legal/${policy}.html`, en: `docs/.vitepress/dist/en/legal/${policy}.html` }),
    // It writes them into the site map.
    alternates: false,
  },
  eleventy: { root: '_site', pages: folders('_site') },
  astro: { root: 'dist', pages: folders('dist') },
  // The theme says neither which language a page is in nor where the others are.
  hexo: { root: 'public', pages: folders('public'), says: false, alternates: false },
  mdbook: {
    root: 'book',
    pages: (policy) => ({ zh: `book/legal/${policy}.html`, en: `book/legal/${policy}.en.html` }),
    // A page's title is what `SUMMARY.md` calls it, and there is no front matter.
    title: false, description: false, alternates: false,
    more: { 'src/SUMMARY.md': '- [动健康](legal/global.md)\n  - [Motion](legal/global.en.md)\n' },
  },
};
