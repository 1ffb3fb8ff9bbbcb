import { Button, Group, PasswordInput, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import type { Session } from '../../app/ipc/views.ts'
import { ask } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

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
      {session.kind === 'signed-out' && <SignIn people={session.people} />}
      {session.kind === 'not-set-up' && way === 'choose' && <FirstChoice onSetUp={() => setWay('set-up')} />}
      {session.kind === 'not-set-up' && way === 'set-up' && <SetUp />}
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

const samplePasswords: Readonly<Record<string, string>> = {
  mira: 'harbour-lantern',
  priya: 'second-source',
  dana: 'let-it-stand',
}

function SignIn({ people }: { readonly people: readonly { readonly name: string; readonly signInName: string }[] }) {
  const { run, busy, notice } = useDoing()
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const isSample = people.length === 3 && people.every((person) => person.signInName in samplePasswords)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(() => ask('signIn', { signInName, password }))
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label="Sign-in name"
          value={signInName}
          autoFocus
          onChange={(event) => setSignInName(event.currentTarget.value)}
        />
        <PasswordInput label="Password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
        <Group>
          <Button type="submit" size="sm" loading={busy}>
            Sign in
          </Button>
        </Group>
        {notice}
        {isSample && (
          <section className="note" aria-label="People of the sample newsroom">
            <Text fw={600}>People of the sample newsroom</Text>
            {people.map((person) => (
              <div key={person.signInName}>
                {person.name}: sign-in name <code>{person.signInName}</code>, password{' '}
                <code>{samplePasswords[person.signInName]}</code>
              </div>
            ))}
          </section>
        )}
      </Stack>
    </form>
  )
}

function SetUp() {
  const { run, busy, notice } = useDoing()
  const [language, setLanguage] = useState('en')
  const [timeZone, setTimeZone] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const value = (name: string) => String(form.get(name) ?? '')
    run(() =>
      ask('setUpDesk', {
        house: { name: value('newsroom'), language, timeZone },
        deskName: value('desk'),
        person: { name: value('name'), signInName: value('signInName'), password: value('password') },
        roles: ['editor', 'checker', 'chief'],
      }),
    )
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <TextInput label="Newsroom name" name="newsroom" required />
        <Select label="Language" data={languages} value={language} onChange={(value) => setLanguage(value ?? 'en')} />
        <Select
          label="Time zone"
          searchable
          data={['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]}
          value={timeZone}
          onChange={(value) => setTimeZone(value ?? 'UTC')}
        />
        <TextInput label="Desk" name="desk" defaultValue="City" required />
        <TextInput label="Your name" name="name" required />
        <TextInput label="Sign-in name" name="signInName" required />
        <PasswordInput label="Password" description="10 characters or more" name="password" required />
        <Text className="sub">You become admin, and editor, checker and chief of this desk.</Text>
        <Group>
          <Button type="submit" size="sm" loading={busy}>
            Create newsroom
          </Button>
        </Group>
        {notice}
      </Stack>
    </form>
  )
}

const languages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
  { value: 'fr', label: 'Français' },
  { value: 'es', label: 'Español' },
  { value: 'ja', label: '日本語' },
]
