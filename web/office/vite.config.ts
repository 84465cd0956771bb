import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Builds the office web to `dist/office`. Nothing is inlined, so the page runs under `script-src 'self'`. */
export default defineConfig({
  root: folder('.'),
  plugins: [react()],
  build: {
    outDir: folder('../../dist/office'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: { port: 5173, proxy: { '/api': process.env['CANHTAYSO_API'] ?? 'http://127.0.0.1:3000' } },
})
