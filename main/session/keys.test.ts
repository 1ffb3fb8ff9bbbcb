import { scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { newId, personId } from '../../app/ids.ts'
import { signatureHolds } from '../store/sqlite-desk.ts'
import { makeCredential, signText, unlock } from './keys.ts'

const password = 'blue herons at low tide'

test('a password is kept as scrypt with 64 MiB, under a salt of its own', async () => {
  const { credential } = await makeCredential(newId(personId), password)
  const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 27 }
  expect(scryptSync(password, credential.passwordSalt, 32, cost)).toEqual(credential.passwordHash)
  const other = await makeCredential(newId(personId), password)
  expect(other.credential.passwordSalt).not.toEqual(credential.passwordSalt)
  expect(credential.keySalt).not.toEqual(credential.passwordSalt)
})

test('only the right password unlocks the key, and the key signs what the public key verifies', async () => {
  const { credential, publicKey } = await makeCredential(newId(personId), password)
  expect(await unlock(credential, `${password}.`)).toBeNull()
  expect(await unlock(null, password)).toBeNull()
  const key = await unlock(credential, password)
  const signature = key === null ? '' : signText(key, 'let it stand')
  expect(signatureHolds(publicKey, 'let it stand', signature)).toBe(true)
  expect(signatureHolds(publicKey, 'let it fall', signature)).toBe(false)
})

test('the same letters typed on another keyboard are the same password', async () => {
  const { credential } = await makeCredential(newId(personId), 'caf\u00e9 au lait')
  expect(await unlock(credential, 'cafe\u0301 au lait')).not.toBeNull()
})

test('a name nobody has is not refused without the work of hashing', async () => {
  const { credential } = await makeCredential(newId(personId), password)
  const work = async (known: typeof credential | null) => {
    const before = process.cpuUsage()
    for (let count = 0; count < 3; count += 1) await unlock(known, 'not it')
    const spent = process.cpuUsage(before)
    return spent.user + spent.system
  }
  const [wrong, nobody] = [await work(credential), await work(null)]
  expect(nobody).toBeGreaterThan(wrong / 3)
})
