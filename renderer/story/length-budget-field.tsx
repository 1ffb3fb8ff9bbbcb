import { Group, NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import type { LengthBudget } from '../../app/story/length.ts'
import type { Story } from '../../app/story/story.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

const units = [
  { value: 'words', label: 'words' },
  { value: 'characters', label: 'characters' },
  { value: 'centimetres', label: 'column cm' },
] as const satisfies readonly { value: LengthBudget['unit']; label: string }[]

/** How long the story may be. Empty means any length; it is saved when the field is left. */
export function LengthBudgetField({ story, editable }: { readonly story: Story; readonly editable: boolean }) {
  const { run, notice } = useDoing()
  const budget = story.budget ?? null
  const [amount, setAmount] = useState<number | string>(budget?.amount ?? '')
  const [unit, setUnit] = useState<LengthBudget['unit']>(budget?.unit ?? 'words')
  const save = (wanted: LengthBudget['unit']) => {
    const next = typeof amount === 'number' && amount > 0 ? { amount, unit: wanted } : null
    if (next?.amount === budget?.amount && next?.unit === budget?.unit) return
    void run(() => give('choose-length-budget', { storyId: story.id, budget: next }))
  }
  return (
    <>
      <Group align="end" gap="xs" wrap="nowrap">
        <NumberInput
          label="Length"
          description="Empty for any length"
          readOnly={!editable}
          min={0}
          max={1_000_000}
          value={amount}
          onChange={setAmount}
          onBlur={() => save(unit)}
        />
        <Select
          aria-label="Unit of length"
          disabled={!editable}
          allowDeselect={false}
          data={units}
          value={unit}
          onChange={(value) => {
            const chosen = units.find((one) => one.value === value)?.value ?? unit
            setUnit(chosen)
            save(chosen)
          }}
        />
      </Group>
      {notice}
    </>
  )
}
