import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './project.ts'

/** Lints a file, and one beside it, as if it stood in a folder of the project. */
function lintIn(folder: string, code: string, beside = ''): string {
  const place = mkdtempSync(join(root, folder, 'rule-test-'))
  try {
    writeFileSync(join(place, 'breaks-a-rule.ts'), code)
    if (beside !== '') writeFileSync(join(place, 'beside.ts'), beside)
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
    return spawnSync(process.execPath, [biome, 'lint', place], { cwd: root, encoding: 'utf8' }).stderr
  } finally {
    rmSync(place, { recursive: true })
  }
}

test.each([
  ['app', "import { readFile } from 'node:fs/promises'\nexport const read = readFile\n"],
  ['app', "import { app } from 'electron'\nexport const name = app\n"],
  ['app', "import { openStore } from '../../main/store/open-store.ts'\nexport const open = openStore\n"],
  ['renderer', "import { openStore } from '../../main/store/open-store.ts'\nexport const open = openStore\n"],
  ['main', "import { Desk } from '../../renderer/desk.tsx'\nexport const desk = Desk\n"],
])('an arrow out of %s that the house plan forbids is refused', (folder, code) => {
  expect(lintIn(folder, code)).toContain('noRestrictedImports')
})

test('imports in a circle are refused', () => {
  const here = "import { there } from './beside.ts'\nexport const here = () => there\n"
  const there = "import { here } from './breaks-a-rule.ts'\nexport const there = () => here\n"
  expect(lintIn('app', here, there)).toContain('noImportCycles')
})

test('a window made outside the factory is refused', () => {
  const code = "import { BrowserWindow } from 'electron'\nexport const open = () => new BrowserWindow()\n"
  expect(lintIn('main', code)).toContain('noRestrictedImports')
})
