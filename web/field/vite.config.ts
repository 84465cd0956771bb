import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
/** What a phone needs to open without a network, beside what the build makes. */
const PUBLIC_FILES = ['manifest.webmanifest', 'icon.svg', 'icon-192.png']

/** Writes the service worker with the names of the files of this very build, so that a phone holds one build whole. */
const serviceWorker = (): Plugin => ({
  name: 'service-worker',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const files = Object.keys(bundle).filter((name) => /\.(?:js|css)$/.test(name))
      const page = bundle['index.html']
      const words = page?.type === 'asset' ? String(page.source) : ''
      const kept = ['', ...files.toSorted(), ...PUBLIC_FILES]
      const build = createHash('sha256')
        .update(JSON.stringify([words, kept]))
        .digest('hex')
        .slice(0, 16)
      const source = readFileSync(here('./worker/service-worker.js'), 'utf8')
        .replace("'BUILD'", JSON.stringify(build))
        .replace("['FILES']", JSON.stringify(kept))
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source })
    },
  },
})

export default defineConfig({
  root: here('.'),
  plugins: [react(), serviceWorker()],
  server: { port: 5174, proxy: { '/api': process.env['CANHTAYSO_API'] ?? 'http://127.0.0.1:3000' } },
})
