import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What is the office's own; how every application is built, and where to, is in `scripts/build-web.ts`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: { chunkSizeWarningLimit: 900 },
  server: { port: 5173, proxy: { '/api': process.env['CANHTAYSO_API'] ?? 'http://127.0.0.1:3000' } },
})
