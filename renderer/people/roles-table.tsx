import { Checkbox } from '@mantine/core'
import type { DeskId } from '../../app/ids.ts'
import { type Role, role } from '../../app/people/person.ts'
import { roleWords } from '../ui/role-words.ts'

export type DeskRoles = Readonly<Record<DeskId, readonly Role[]>>

type Properties = {
  readonly desks: readonly { readonly id: DeskId; readonly name: string }[]
  readonly roles: DeskRoles
  readonly disabled?: boolean
  readonly onChange: (roles: Record<DeskId, Role[]>) => void
}

/** Roles, desk by desk; one person may hold several. */
export function RolesTable({ desks, roles, disabled = false, onChange }: Properties) {
  const toggle = (desk: DeskId, one: Role) => {
    const now = roles[desk] ?? []
    const next = now.includes(one) ? now.filter((other) => other !== one) : [...now, one]
    onChange({ ...copied(roles), [desk]: next })
  }
  return (
    <table className="roles-table">
      <thead>
        <tr>
          <th scope="col">Desk</th>
          {role.options.map((one) => (
            <th key={one} scope="col">
              {roleWords[one]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {desks.map((desk) => (
          <tr key={desk.id}>
            <th scope="row">{desk.name}</th>
            {role.options.map((one) => (
              <td key={one}>
                <Checkbox
                  aria-label={`${roleWords[one]}, ${desk.name}`}
                  disabled={disabled}
                  checked={roles[desk.id]?.includes(one) ?? false}
                  onChange={() => toggle(desk.id, one)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function copied(roles: DeskRoles): Record<DeskId, Role[]> {
  return Object.fromEntries(Object.entries(roles).map(([desk, held]) => [desk, [...held]])) as Record<DeskId, Role[]>
}
