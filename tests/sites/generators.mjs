// The generators: how each builds a site, and where it puts the pages. The skeleton of a site is in
// `<name>/site`, as `docs/publish/<name>.md` tells a user to make it.
import { join } from 'node:path';

const npm = (name, program, ...args) => (work) => [join(work, '..', 'node_modules', '.bin', program), ...args];
const folders = (root) => ({ zh: `${root}/legal/website/index.html`, en: `${root}/en/legal/website/index.html` });

export const GENERATORS = {
  hugo: { command: () => ['hugo', '--quiet'], root: 'public', pages: folders('public'),
    publish: { type: 'privacy-policy', owner: 'legal team' }, shows: ['privacy-policy', 'legal team'] },
  jekyll: { command: () => ['jekyll', 'build', '--quiet', '--disable-disk-cache'], root: '_site', pages: folders('_site'),
    publish: { owner: 'legal team' }, shows: ['legal team'] },
  mkdocs: { command: () => [process.env.MKDOCS ?? 'mkdocs', 'build', '--quiet', '--strict'], root: 'site',
    pages: { zh: 'site/legal/website/index.html', en: 'site/legal/website.en/index.html' } },
  docusaurus: { command: npm('docusaurus', 'docusaurus', 'build'), root: 'build',
    pages: { zh: 'build/docs/legal/website/index.html', en: 'build/en/docs/legal/website/index.html' },
    publish: { keywords: ['legal team'] }, head: ['legal team'] },
  vitepress: { command: npm('vitepress', 'vitepress', 'build', 'docs'), root: 'docs/.vitepress/dist',
    pages: { zh: 'docs/.vitepress/dist/legal/website.html', en: 'docs/.vitepress/dist/en/legal/website.html' } },
  eleventy: { command: npm('eleventy', 'eleventy', '--quiet'), root: '_site', pages: folders('_site'),
    settings: 'front-matter: {layout: page.njk}\n', publish: { owner: 'legal team' }, shows: ['legal team'] },
  astro: { command: npm('astro', 'astro', 'build'), root: 'dist', pages: folders('dist') },
  hexo: { command: npm('hexo', 'hexo', 'generate', '--silent'), root: 'public', pages: folders('public') },
  // A page's title is what `SUMMARY.md` calls it.
  mdbook: { title: false, command: () => [process.env.MDBOOK ?? 'mdbook', 'build'], root: 'book',
    pages: { zh: 'book/legal/website.html', en: 'book/legal/website.en.html' } },
};
