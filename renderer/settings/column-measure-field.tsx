import { Group, NumberInput, Select } from '@mantine/core'
import type { ColumnMeasure } from '../../app/story/length.ts'

type Properties = {
  readonly measure: ColumnMeasure
  readonly mayChange: boolean
  readonly onChange: (measure: ColumnMeasure) => void
}

/** How much copy fills a centimetre of one column of the paper. */
export function ColumnMeasureField({ measure, mayChange, onChange }: Properties) {
  return (
    <Group align="end" gap="xs" wrap="nowrap">
      <NumberInput
        label="Column centimetre"
        description="How much copy fills one"
        readOnly={!mayChange}
        min={0.1}
        max={10_000}
        decimalScale={1}
        value={measure.amount}
        onChange={(amount) => typeof amount === 'number' && amount > 0 && onChange({ ...measure, amount })}
      />
      <Select
        aria-label="Unit of the column centimetre"
        disabled={!mayChange}
        allowDeselect={false}
        data={['words', 'characters']}
        value={measure.unit}
        onChange={(unit) => onChange({ ...measure, unit: unit === 'characters' ? 'characters' : 'words' })}
      />
    </Group>
  )
}
