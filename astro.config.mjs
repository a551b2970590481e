import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { paperFolder, siteSettings } from './src/site/settings.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const paper = paperFolder(root, process.env);
const { site, base, defaultLocale, locales, cacheDir } = siteSettings(root, paper);

export default defineConfig({
  site,
  base,
  cacheDir,
  trailingSlash: 'ignore',
  integrations: [mdx()],
  i18n: { defaultLocale, locales },
  build: { inlineStylesheets: 'always', concurrency: 4 },
  devToolbar: { enabled: false },
  vite: {
    define: { __PROJECT_ROOT__: JSON.stringify(root), __PAPER_ROOT__: JSON.stringify(paper) },
    resolve: {
      alias: { 'astro/jsx-runtime': fileURLToPath(import.meta.resolve('astro/jsx-runtime')) },
    },
    server: { fs: { allow: [root, paper] } },
  },
});
