import { Alert } from '@mantine/core'
import type { Recovered } from '../../app/ipc/recovery-views.ts'
import { ask, useAsk } from './desk-client.ts'
import { momentText } from './moment.ts'

/** What stands in the way of saving, as long as it does, and what the desk came back from, until it is read. */
export function HealthNotices({ timeZone }: { readonly timeZone: string }) {
  const { data } = useAsk('health', undefined)
  if (data === undefined) return null
  const { trouble, recovered } = data
  return (
    <div className="health-notices">
      {trouble !== null && (
        <Alert color="red" role="alert" title={trouble.message}>
          {trouble.next}
        </Alert>
      )}
      {recovered.map((news) => (
        <Alert
          key={news.id}
          role="status"
          title={titles[news.kind]}
          withCloseButton
          closeButtonLabel="Close this notice"
          onClose={() => void ask('dismissRecovered', { id: news.id })}
        >
          {wordsOf(news, timeZone)}
        </Alert>
      ))}
    </div>
  )
}

const titles: Readonly<Record<Recovered['kind'], string>> = {
  ended: 'Stet did not close properly last time.',
  window: 'A window stopped and was opened again.',
  store: 'The part of Stet that saves was started again.',
  storage: 'Everything is saved again.',
}

function wordsOf(news: Recovered, timeZone: string): string {
  switch (news.kind) {
    case 'ended':
      return news.lastEdit === null
        ? 'Everything that was saved is here.'
        : `Everything that was saved is here. The last words saved are in ${news.lastEdit.slug}, from ${momentText(news.lastEdit.at, timeZone)}.`
    case 'window':
      return 'It is where it was, with everything that was saved. Keys pressed in its very last moment may be missing.'
    case 'store':
      return 'It had stopped. Nothing that was saved is lost, and what was under way was sent again.'
    case 'storage':
      return 'The disk takes what is written again. What was kept in memory meanwhile is in the newsroom’s file.'
  }
}
