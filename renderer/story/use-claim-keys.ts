import { deskCommand } from '../../app/menu/desk-commands.ts'
import { useCommands } from '../commands/use-commands.ts'

type ClaimKeys = {
  /** Whether the claims are in sight: nobody decides about a claim behind another tab. */
  readonly inSight: boolean
  /** Whether the person may decide about the chosen claim, whose words still stand in the text. */
  readonly mayDecide: boolean
  readonly onNext: () => void
  readonly onPrevious: () => void
  readonly onVerify: () => void
  readonly onDispute: () => void
  readonly onAddEvidence: () => void
}

/** Offers the checking of claims by keys, in the menu and in the palette. */
export function useClaimKeys(keys: ClaimKeys): void {
  const { inSight } = keys
  const enabled = inSight && keys.mayDecide
  useCommands([
    { ...deskCommand('next-item'), label: 'Next claim', section: 'Story', enabled: inSight, run: keys.onNext },
    {
      ...deskCommand('previous-item'),
      label: 'Previous claim',
      section: 'Story',
      enabled: inSight,
      run: keys.onPrevious,
    },
    { ...deskCommand('verify-claim'), enabled, run: keys.onVerify },
    { ...deskCommand('dispute-claim'), enabled, run: keys.onDispute },
    { ...deskCommand('add-evidence'), enabled, run: keys.onAddEvidence },
  ])
}
