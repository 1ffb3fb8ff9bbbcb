import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Session } from '../../app/ipc/views.ts'
import { ask } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { SetUp } from './set-up.tsx'
import { SignIn } from './sign-in.tsx'

type Properties = { readonly session: Exclude<Session, { kind: 'signed-in' }> }

/** The first screen: set up a desk or try the sample, and from then on sign in. */
export function WelcomeScreen({ session }: Properties) {
  const [way, setWay] = useState<'choose' | 'set-up'>('choose')
  useEffect(() => {
    performance.mark('stet: editable')
  }, [])
  return (
    <main className="welcome">
      <Title order={1} mb="md">
        {session.kind === 'signed-out' ? `Sign in to ${session.newsroom}` : 'Set up this desk'}
      </Title>
      {session.kind === 'signed-out' && <SignIn samplePeople={session.samplePeople} />}
      {session.kind === 'not-set-up' && way === 'choose' && <FirstChoice onSetUp={() => setWay('set-up')} />}
      {session.kind === 'not-set-up' && way === 'set-up' && <SetUp onBack={() => setWay('choose')} />}
    </main>
  )
}

function FirstChoice({ onSetUp }: { readonly onSetUp: () => void }) {
  const { run, busy, notice } = useDoing()
  return (
    <Stack>
      <Text>
        Stet keeps every claim bound to the words it checked, and releases exactly the text a chief approved. Everything
        stays on this machine.
      </Text>
      <Group>
        <Button size="sm" onClick={onSetUp}>
          Set up this desk
        </Button>
        <Button
          size="sm"
          variant="default"
          loading={busy}
          onClick={() => run(() => ask('openSampleNewsroom', undefined))}
        >
          Try the sample newsroom
        </Button>
      </Group>
      {notice}
    </Stack>
  )
}
