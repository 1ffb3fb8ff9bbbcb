import type { ReactNode } from 'react'
import type { ClaimChange, ClaimState } from '../../../app/approval/copy-diff.ts'
import { footerText } from '../../../app/footer/resolve.ts'
import type { ComparedVersion } from '../../../app/ipc/version-views.ts'
import { statusLooks } from '../../ui/claim-status.ts'
import { Pill } from '../../ui/pill.tsx'
import { versionTitle } from './version-words.ts'

type Sides = { readonly older: ComparedVersion; readonly newer: ComparedVersion }

/** Headline, the other fields and the footer of two versions, side by side. */
export function FieldsSideBySide({ older, newer }: Sides) {
  const lines = linesOf(older).map(([name, before], place) => ({
    name,
    before,
    after: linesOf(newer)[place]?.[1] ?? '',
  }))
  const said = lines.filter(({ before, after }) => before !== '' || after !== '')
  return (
    <TwoColumns label="Fields and footer" first="Field" older={older} newer={newer}>
      {said.map(({ name, before, after }) => (
        <tr key={name} data-changed={before !== after}>
          <th scope="row">
            {name} {before !== after && <Pill tone="accent">changed</Pill>}
          </th>
          <td lang={older.covered.language}>{before}</td>
          <td lang={newer.covered.language}>{after}</td>
        </tr>
      ))}
    </TwoColumns>
  )
}

/** The claims whose words or status are others, or that came or went, side by side. */
export function ClaimsSideBySide({ older, newer, changes }: Sides & { readonly changes: readonly ClaimChange[] }) {
  const alike = newer.covered.claims.length - changes.filter(({ after }) => after !== null).length
  const rest = `${alike} ${alike === 1 ? 'claim stands' : 'claims stand'} as before.`
  if (changes.length === 0) return newer.covered.claims.length === 0 ? null : <p className="sub">{rest}</p>
  return (
    <>
      <TwoColumns label="Claims" first="Claim" older={older} newer={newer}>
        {changes.map((change) => (
          <ClaimRow key={change.id} older={older} newer={newer} change={change} />
        ))}
      </TwoColumns>
      {alike > 0 && <p className="sub">{rest}</p>}
    </>
  )
}

/** One claim: the words it has now, and how it stood on either side, with its words there where they are others. */
function ClaimRow({ older, newer, change }: Sides & { readonly change: ClaimChange }) {
  const { before, after } = change
  const reworded = before !== null && after !== null && before.words !== after.words
  return (
    <tr data-changed>
      <th scope="row" className="words" lang={newer.covered.language}>
        {wordsOf(after?.words ?? before?.words ?? null)}
      </th>
      <td>
        <ClaimCell claim={before} reworded={reworded} language={older.covered.language} />
      </td>
      <td>
        <ClaimCell claim={after} reworded={reworded} language={newer.covered.language} />
      </td>
    </tr>
  )
}

type CellProperties = { readonly claim: ClaimState | null; readonly reworded: boolean; readonly language: string }

function ClaimCell({ claim, reworded, language }: CellProperties) {
  if (claim === null) return <>Not tagged</>
  const { glyph, tone, word } = statusLooks[claim.status]
  return (
    <>
      <span className={`glyph tone-${tone}`} aria-hidden>
        {glyph}
      </span>{' '}
      {word}
      {reworded && <div lang={claim.words === null ? undefined : language}>{wordsOf(claim.words)}</div>}
    </>
  )
}

function wordsOf(words: string | null): string {
  return words === null || words === '' ? 'Words that are gone' : `“${words}”`
}

type ColumnsProperties = Sides & { readonly label: string; readonly first: string; readonly children: ReactNode }

function TwoColumns({ label, first, older, newer, children }: ColumnsProperties) {
  return (
    <table className="past-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{capital(versionTitle(older.number))}</th>
          <th scope="col">{capital(versionTitle(newer.number))}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

function linesOf({ fields, covered }: ComparedVersion): [string, string][] {
  return [
    ['Headline', fields.headline],
    ['Dek', fields.dek],
    ['Byline', fields.byline],
    ['Dateline', fields.dateline],
    ['Section', fields.section],
    ['Slug', fields.slug],
    ['Language', fields.language],
    ['Footer', footerText(covered.footer ?? [])],
  ]
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
