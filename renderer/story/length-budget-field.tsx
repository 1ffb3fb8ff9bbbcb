import { Group, NumberInput, Select } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { LengthBudget } from '../../app/story/length.ts'
import type { Story } from '../../app/story/story.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

const units = [
  { value: 'words', label: 'words' },
  { value: 'characters', label: 'characters' },
  { value: 'centimetres', label: 'column cm' },
] as const satisfies readonly { value: LengthBudget['unit']; label: string }[]

/** What stands in the field, which need not be a budget yet. */
type Written = { readonly amount: number | string; readonly unit: LengthBudget['unit'] }

/**
 * How long the story may be. Empty means any length; it is saved when the field is left. A budget chosen elsewhere shows
 * at once, unless somebody is writing one here.
 */
export function LengthBudgetField({ story, editable }: { readonly story: Story; readonly editable: boolean }) {
  const { run, notice } = useDoing()
  const budget = story.budget ?? null
  const frame = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState<Written | null>(null)
  const { amount, unit }: Written = draft ?? budget ?? { amount: '', unit: 'words' }
  const saved = JSON.stringify(budget === null ? null : budgetIn(budget))
  useEffect(() => {
    const isInside = frame.current?.contains(document.activeElement) ?? false
    setDraft((now) => (isInside && now !== null && JSON.stringify(budgetIn(now)) !== saved ? now : null))
  }, [saved])
  const save = (written: Written) => {
    const next = budgetIn(written)
    if (JSON.stringify(next) === saved) return
    void run(() => give('choose-length-budget', { storyId: story.id, budget: next }))
  }
  return (
    <>
      <Group ref={frame} align="end" gap="xs" wrap="nowrap">
        <NumberInput
          label="Length"
          description="Empty for any length"
          readOnly={!editable}
          min={0}
          max={1_000_000}
          value={amount}
          onChange={(changed) => setDraft({ amount: changed, unit })}
          onBlur={() => draft !== null && save(draft)}
        />
        <Select
          aria-label="Unit of length"
          disabled={!editable}
          allowDeselect={false}
          data={units}
          value={unit}
          onChange={(value) => {
            const chosen = units.find((one) => one.value === value)?.value ?? unit
            setDraft({ amount, unit: chosen })
            save({ amount, unit: chosen })
          }}
        />
      </Group>
      {notice}
    </>
  )
}

function budgetIn({ amount, unit }: Written): LengthBudget | null {
  return typeof amount === 'number' && amount > 0 ? { amount, unit } : null
}
