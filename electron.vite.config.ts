import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'electron-vite';
import { fileURLToPath, URL } from 'node:url';

const at = (place: string): string => fileURLToPath(new URL(place, import.meta.url));

export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: at('src-main/index.ts'),
          engine: at('src-main/boot/engine.ts'),
          reports: at('src-main/boot/reports.ts'),
          backups: at('src-main/boot/backups.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: 'out/preload',
      // A sandboxed preload can load nothing but Electron: what it needs is in its one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src-preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [vue()],
    build: {
      target: 'chrome130',
      // Small fonts and icons stay files: the content policy takes nothing from data addresses.
      assetsInlineLimit: 0,
      outDir: at('out/renderer'),
      rolldownOptions: { input: { index: at('src-renderer/index.html') } },
    },
  },
});
