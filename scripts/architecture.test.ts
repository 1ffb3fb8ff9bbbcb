import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './project.ts'

/** Lints one file as if it stood in a folder of the project. */
function lintIn(folder: string, code: string): string {
  const place = mkdtempSync(join(root, folder, 'rule-test-'))
  try {
    writeFileSync(join(place, 'breaks-a-rule.ts'), code)
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
  expect(
    lintIn('app', "import { self } from './breaks-a-rule.ts'\nexport const self = 1\nexport const other = self\n"),
  ).toMatch(/noImportCycles|noSelfCompare|noSelfImport|import/i)
})
