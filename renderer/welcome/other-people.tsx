import { Button, Checkbox, Fieldset, PasswordInput, Stack, TextInput } from '@mantine/core'
import type { Newcomer } from './newcomer.ts'
import { RoleChoice } from './role-choice.tsx'

type Properties = {
  readonly people: readonly Newcomer[]
  readonly onChange: (people: readonly Newcomer[]) => void
}

/** The people besides the one who sets the desk up, one box each. */
export function OtherPeople({ people, onChange }: Properties) {
  return people.map((person, index) => {
    const change = (changes: Partial<Newcomer>) =>
      onChange(people.map((one) => (one.key === person.key ? { ...one, ...changes } : one)))
    return (
      <Fieldset key={person.key} fz="sm" legend={`Person ${index + 2}`}>
        <Stack gap="xs">
          <TextInput
            label="Name"
            required
            value={person.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label="Sign-in name"
            required
            value={person.signInName}
            onChange={(event) => change({ signInName: event.currentTarget.value })}
          />
          <PasswordInput
            label="Password"
            description="10 characters or more"
            required
            value={person.password}
            onChange={(event) => change({ password: event.currentTarget.value })}
          />
          <RoleChoice label="Roles" roles={person.roles} onChange={(roles) => change({ roles })} />
          <Checkbox
            label="Admin of the house"
            checked={person.admin}
            onChange={(event) => change({ admin: event.currentTarget.checked })}
          />
          <div>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`Take person ${index + 2} out again`}
              onClick={() => onChange(people.filter((one) => one.key !== person.key))}
            >
              Take out
            </Button>
          </div>
        </Stack>
      </Fieldset>
    )
  })
}
