import { Checkbox, Group } from '@mantine/core'
import { type Role, role } from '../../app/people/person.ts'

const labels: Readonly<Record<Role, string>> = { editor: 'Editor', checker: 'Checker', chief: 'Chief' }

type Properties = {
  readonly label: string
  readonly roles: readonly Role[]
  readonly onChange: (roles: readonly Role[]) => void
}

/** Which roles somebody has at the desk: any of them, also none. */
export function RoleChoice({ label, roles, onChange }: Properties) {
  return (
    <Checkbox.Group label={label} value={[...roles]} onChange={(chosen) => onChange(role.array().parse(chosen))}>
      <Group mt={4}>
        {role.options.map((one) => (
          <Checkbox key={one} value={one} label={labels[one]} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
