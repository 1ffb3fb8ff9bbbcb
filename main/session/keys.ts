import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  scrypt,
  sign,
  timingSafeEqual,
} from 'node:crypto'
import type { PersonId } from '../../app/ids.ts'
import type { Credential } from '../store/credentials.ts'

/** scrypt (RFC 7914) cost: 64 MiB and some hundred milliseconds a try. */
const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 }

/** What the passwords of people who do not exist are hashed with. */
const saltOfNobody = randomBytes(16)

function derive(password: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, cost, (error, key) => (error === null ? resolve(key) : reject(error)))
  })
}

/** Makes what a new account needs: the password's hash, and an Ed25519 key pair whose private half the password locks. */
export async function makeCredential(
  personId: PersonId,
  password: string,
): Promise<{ credential: Credential; publicKey: string }> {
  const passwordSalt = randomBytes(16)
  const keySalt = randomBytes(16)
  const keyNonce = randomBytes(12)
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const cipher = createCipheriv('aes-256-gcm', await derive(password, keySalt), keyNonce)
  const sealed = Buffer.concat([
    cipher.update(privateKey.export({ format: 'der', type: 'pkcs8' })),
    cipher.final(),
    cipher.getAuthTag(),
  ])
  return {
    credential: {
      personId,
      passwordSalt,
      passwordHash: await derive(password, passwordSalt),
      keySalt,
      keyNonce,
      lockedKey: sealed,
    },
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
  }
}

/**
 * The person's private key when the password is right, else null. Without a credential, because nobody has that name,
 * it takes as long to say no as a wrong password does.
 */
export async function unlock(credential: Credential | null, password: string): Promise<KeyObject | null> {
  const hash = await derive(password, credential?.passwordSalt ?? saltOfNobody)
  if (credential === null) return null
  if (!timingSafeEqual(hash, credential.passwordHash)) return null
  const sealed = Buffer.from(credential.lockedKey)
  const opening = createDecipheriv('aes-256-gcm', await derive(password, credential.keySalt), credential.keyNonce)
  opening.setAuthTag(sealed.subarray(-16))
  const key = Buffer.concat([opening.update(sealed.subarray(0, -16)), opening.final()])
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}

/** An Ed25519 signature (RFC 8032) over the UTF-8 of a text, in hexadecimal. */
export function signText(key: KeyObject, text: string): string {
  return sign(null, Buffer.from(text, 'utf8'), key).toString('hex')
}
