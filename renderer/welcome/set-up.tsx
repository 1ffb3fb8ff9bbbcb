import { Button, Group, PasswordInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ask } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { languageChoices } from '../ui/languages.ts'
import { anotherNewcomer, firstNewcomer, missingRoles, type Newcomer, setUpRequest } from './newcomer.ts'
import { OtherPeople } from './other-people.tsx'
import { RoleChoice } from './role-choice.tsx'

/** The first-start form: the newsroom, its first desk, the person who sets it up, and whoever else is there already. */
export function SetUp({ onBack }: { readonly onBack: () => void }) {
  const { run, busy, notice } = useDoing()
  const [newsroom, setNewsroom] = useState('')
  const [deskName, setDeskName] = useState('City')
  const [language, setLanguage] = useState('en')
  const [timeZone, setTimeZone] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone)
  const [first, setFirst] = useState(firstNewcomer)
  const [others, setOthers] = useState<readonly Newcomer[]>([])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const house = { name: newsroom, language, timeZone }
    run(() => ask('setUpDesk', setUpRequest({ house, deskName }, first, others)))
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <TextInput
          label="Newsroom name"
          required
          value={newsroom}
          onChange={(event) => setNewsroom(event.currentTarget.value)}
        />
        <Select
          label="Language"
          data={languageChoices()}
          value={language}
          onChange={(value) => setLanguage(value ?? 'en')}
        />
        <Select
          label="Time zone"
          searchable
          data={['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]}
          value={timeZone}
          onChange={(value) => setTimeZone(value ?? 'UTC')}
        />
        <TextInput
          label="Desk"
          required
          value={deskName}
          onChange={(event) => setDeskName(event.currentTarget.value)}
        />
        <TextInput
          label="Your name"
          required
          value={first.name}
          onChange={(event) => setFirst({ ...first, name: event.currentTarget.value })}
        />
        <TextInput
          label="Sign-in name"
          required
          value={first.signInName}
          onChange={(event) => setFirst({ ...first, signInName: event.currentTarget.value })}
        />
        <PasswordInput
          label="Password"
          description="10 characters or more"
          required
          value={first.password}
          onChange={(event) => setFirst({ ...first, password: event.currentTarget.value })}
        />
        <RoleChoice label="Your roles" roles={first.roles} onChange={(roles) => setFirst({ ...first, roles })} />
        <Text className="sub">
          You are admin of the house. Others can be made admin too, here or later under People.
        </Text>
        <OtherPeople people={others} onChange={setOthers} />
        {missingRoles([first, ...others]).map((what) => (
          <Text key={what} className="note" role="status">
            {what}
          </Text>
        ))}
        <Group>
          <Button variant="subtle" color="gray" onClick={onBack}>
            Back
          </Button>
          <Button variant="default" onClick={() => setOthers([...others, anotherNewcomer([first, ...others])])}>
            Add another person
          </Button>
          <Button type="submit" loading={busy}>
            Create newsroom
          </Button>
        </Group>
        {notice}
      </Stack>
    </form>
  )
}
