import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { SamplePerson } from '../../app/ipc/views.ts'
import { ask } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

/** Sign-in name and password. In the sample newsroom its people stand below, with their passwords. */
export function SignIn({ samplePeople }: { readonly samplePeople: readonly SamplePerson[] }) {
  const { run, busy, notice } = useDoing()
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
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
        {samplePeople.length > 0 && (
          <section className="note" aria-label="People of the sample newsroom">
            <Text fw={600} fz="sm">
              People of the sample newsroom
            </Text>
            {samplePeople.map((person) => (
              <div key={person.signInName}>
                {person.name}, {person.role}: sign-in name <code>{person.signInName}</code>, password{' '}
                <code>{person.password}</code>
              </div>
            ))}
          </section>
        )}
      </Stack>
    </form>
  )
}
