import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  plugins: [react()],
  html: { cspNonce: 'LIANDU-CSP-NONCE' }, // the api puts a new one into every page that it hands out
  resolve: {
    alias: {
      '@app/domain': at('../../libs/domain/src/index.ts'),
      '@app/contracts': at('../../libs/contracts/src/index.ts'),
    },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.HTTP_PORT ?? '3000'}` } },
  build: { outDir: at('../../dist/web'), emptyOutDir: true, target: 'chrome109', chunkSizeWarningLimit: 1200 },
});
