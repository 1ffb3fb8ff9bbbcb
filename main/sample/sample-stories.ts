import type { Evidence } from '../../app/factcheck/claim.ts'
import type { StoryFields } from '../../app/story/fields.ts'

type SampleEvidence = Pick<Evidence, 'kind' | 'citation' | 'locator' | 'link'>
type SampleClaim = {
  readonly verdict: 'open' | 'verified' | 'disputed' | 'attributed'
  readonly note: string
  readonly evidence: SampleEvidence
}

/** A story of the sample newsroom. In the paragraphs, claimed words stand between ‹ and ›, one entry of `claims` each. */
export type SampleStory = {
  readonly desk: 'city' | 'politics'
  readonly wire: string | null
  readonly state: 'draft' | 'checking' | 'review' | 'returned'
  readonly fields: Partial<StoryFields>
  readonly paragraphs: readonly string[]
  readonly claims: readonly SampleClaim[]
}

const ballot: SampleEvidence = {
  kind: 'document',
  citation: 'Ballot certificate, Harbour Workers’ Local 9',
  locator: 'page 1',
  link: '',
}
const archive: SampleEvidence = {
  kind: 'document',
  citation: 'Harbour Ledger archive, 14 May 1998',
  locator: 'front page',
  link: '',
}
const audit: SampleEvidence = {
  kind: 'document',
  citation: 'City audit office, school meals report',
  locator: 'table 3',
  link: 'https://audit.example/meals',
}
const gauge: SampleEvidence = {
  kind: 'data',
  citation: 'River authority gauge log',
  locator: 'station 4, 06:00',
  link: '',
}

const verified = (evidence: SampleEvidence): SampleClaim => ({ verdict: 'verified', note: '', evidence })
const open: SampleClaim = { verdict: 'open', note: '', evidence: ballot }

/** Four stories in four states, in our own words. */
export const sampleStories: readonly SampleStory[] = [
  {
    desk: 'city',
    wire: 'port-strike.txt',
    state: 'checking',
    fields: {
      slug: 'harbour-strike-vote',
      headline: 'Port Alder dockworkers vote to authorise first strike in 28 years',
      dek: 'Talks resume Friday as shippers draw up plans to divert cargo.',
      byline: 'By Mira Okafor, with Meridian Press',
      dateline: 'PORT ALDER',
      section: 'Business',
      language: 'en-GB',
    },
    paragraphs: [
      'Dockworkers at ‹the region’s largest container port› voted on Tuesday to authorise a strike, union officials said.',
      'The ballot passed with ‹87 percent support among 4,120 members›, according to the union. TK operator response',
      'A ‹nine-day stoppage in 1998› closed both terminals and cost exporters an estimated ‹$140 million›.',
    ],
    claims: [
      verified(archive),
      open,
      { verdict: 'disputed', note: 'The archive says eleven days.', evidence: archive },
      open,
    ],
  },
  {
    desk: 'city',
    wire: 'lunch-audit.txt',
    state: 'review',
    fields: {
      slug: 'school-lunch-audit',
      headline: 'Audit finds lunch contractor billed for meals never served',
      dek: 'The city wants the money back before the spring term.',
      byline: 'By Mira Okafor, with Coastline News',
      dateline: 'PORT ALDER',
      section: 'City',
      language: 'en-GB',
    },
    paragraphs: [
      'A company that cooks for ‹31 city schools› charged for ‹12,400 lunches that nobody ate›, the audit office said on Monday.',
      'The contractor said a counting system had failed and promised to repay the difference.',
    ],
    claims: [verified(audit), verified(audit)],
  },
  {
    desk: 'politics',
    wire: 'waterfront.txt',
    state: 'returned',
    fields: {
      slug: 'waterfront-plan-delay',
      headline: 'Council puts off vote on waterfront towers until the new year',
      dek: '',
      byline: 'By Mira Okafor, with Coastline News',
      dateline: 'PORT ALDER',
      section: 'Politics',
      language: 'en-GB',
    },
    paragraphs: [
      'Councillors voted ‹eight to five› to take up the plan for three towers in January, after residents asked for a flood study.',
    ],
    claims: [{ verdict: 'attributed', note: 'The clerk read the count aloud.', evidence: ballot }],
  },
  {
    desk: 'city',
    wire: 'river-gauge.txt',
    state: 'draft',
    fields: {
      slug: 'river-gauge-restart',
      headline:
        '大雨で止まっていた河川水位計、更新工事を終えて全地点で再稼働　港湾市が十二月から一分ごとの水位を公開へ',
      dek: '市は来月から一分ごとの数値を公開する。',
      byline: '大倉ミラ',
      dateline: '港湾市',
      section: 'City',
      language: 'ja',
    },
    paragraphs: [
      '港湾市の河川水位計は‹四地点すべて›で更新を終え、再び動き始めた。',
      '市は十二月一日から、一分ごとの水位を公開するとしている。',
    ],
    claims: [verified(gauge)],
  },
]
