import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const folder = import.meta.dirname

/** Electron itself, and the one native module, which must stay a folder beside the bundle. */
const external = ['electron', 'better-sqlite3']

/** Lays the dictionaries of spelling, each with its licence, beside the built main process. */
function dictionaries() {
  return {
    name: 'dictionaries',
    closeBundle() {
      for (const name of ['en', 'en-gb', 'fr', 'nl'])
        for (const file of ['index.aff', 'index.dic', 'license'])
          cpSync(
            resolve(folder, `node_modules/dictionary-${name}`, file),
            resolve(folder, 'out/main/dictionaries', name, file),
          )
    },
  }
}

/**
 * Three builds from one source tree. package.json says "type": "module", and Electron's main process and a sandboxed
 * preload want CommonJS, so both are written as `.cjs`. The targets are those of the oldest Electron Stet runs on (33).
 * Everything but the externals is bundled: a packaged app carries no node_modules besides better-sqlite3.
 */
export default defineConfig({
  main: {
    plugins: [dictionaries()],
    build: {
      outDir: resolve(folder, 'out/main'),
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: {
          index: resolve(folder, 'main/index.ts'),
          'store-worker': resolve(folder, 'main/store/worker.ts'),
          'spelling-worker': resolve(folder, 'main/spelling/spelling-worker.ts'),
          'ingest-worker': resolve(folder, 'main/ingest/ingest-worker.ts'),
          'document-worker': resolve(folder, 'main/documents/document-worker.ts'),
          'history-worker': resolve(folder, 'main/history/history-worker.ts'),
          stet: resolve(folder, 'main/cli/index.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(folder, 'out/preload'),
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron'],
        input: { preload: resolve(folder, 'main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(folder, 'renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(folder, 'out/renderer'),
      target: 'chrome130',
      minify: true,
      // The content security policy allows no data: addresses, so every asset stays a file.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: resolve(folder, 'renderer/index.html') } },
    },
  },
})
