/** The menus that entries of this list stand in; the system's own entries (edit, view, window) are added by main. */
export type DeskMenu = 'file' | 'story' | 'go' | 'help'

/** Where a command can be given: everywhere once somebody is signed in, or on one screen. */
export type CommandPlace =
  | 'everywhere'
  | 'wire'
  | 'my-stories'
  | 'checks'
  | 'approvals'
  | 'published'
  | 'footers'
  | 'story'

/** A command of the desk in words: what menus, the palette and the sheet of shortcuts show. */
export type CommandWords = {
  readonly id: string
  /** In sentence case; an ellipsis when it asks something first. */
  readonly label: string
  /** The heading it stands under in the palette and on the sheet. */
  readonly section: string
  /** Keys joined with `+`, `mod` for Ctrl or ⌘: `mod+K`, `shift+J`; a single letter works outside fields only. */
  readonly shortcut: string | null
  readonly where: CommandPlace
  readonly menu: DeskMenu | null
}

const go = (id: string, label: string, shortcut: string | null) =>
  ({ id, label: `Go to ${label}`, section: 'Go', shortcut, where: 'everywhere', menu: 'go' }) as const

const onList = (id: string, label: string, shortcut: string) =>
  ({ id, label, section: 'Lists', shortcut, where: 'everywhere', menu: null }) as const

const onWire = (id: string, label: string, shortcut: string) =>
  ({ id, label, section: 'Wire', shortcut, where: 'wire', menu: null }) as const

const onStory = (id: string, label: string, shortcut: string | null) =>
  ({ id, label, section: 'Story', shortcut, where: 'story', menu: 'story' }) as const

/** Every command that is known before its screen is open. A screen may register more of its own. */
export const deskCommands = [
  {
    id: 'new-story',
    label: 'New story…',
    section: 'Desk',
    shortcut: 'mod+N',
    where: 'everywhere',
    menu: 'file',
  },
  {
    id: 'import-story',
    label: 'Import a document as a story…',
    section: 'Desk',
    shortcut: 'mod+shift+O',
    where: 'everywhere',
    menu: 'file',
  },
  {
    id: 'import-into-story',
    label: 'Insert a document into the story…',
    section: 'Story',
    shortcut: null,
    where: 'story',
    menu: 'file',
  },
  {
    id: 'import-wire',
    label: 'Import wire copy…',
    section: 'Desk',
    shortcut: 'mod+O',
    where: 'everywhere',
    menu: 'file',
  },
  {
    id: 'new-window',
    label: 'New window',
    section: 'Desk',
    shortcut: 'mod+shift+N',
    where: 'everywhere',
    menu: 'file',
  },
  {
    id: 'story-in-new-window',
    label: 'Open story in new window',
    section: 'Story',
    shortcut: null,
    where: 'story',
    menu: 'file',
  },
  go('wire', 'wire', 'mod+1'),
  go('my-stories', 'my stories', 'mod+2'),
  go('checks', 'checks', 'mod+3'),
  go('approvals', 'approvals', 'mod+4'),
  go('published', 'published', 'mod+5'),
  go('footers', 'footers', 'mod+6'),
  go('people', 'people', 'mod+7'),
  go('settings', 'settings', 'mod+8'),
  onList('next-item', 'Next in the list', 'J'),
  onList('previous-item', 'Previous in the list', 'K'),
  onWire('search-wire', 'Search the wire', '/'),
  onWire('start-from-wire', 'Start a story with this copy', 'N'),
  onWire('attach-to-story', 'Attach to a story…', 'A'),
  onWire('keep-wire-item', 'Save or unsave', 'S'),
  onWire('mark-read', 'Mark read or unread', 'M'),
  onStory('tag-claim', 'Tag the selected words as a claim', 'mod+shift+F'),
  onStory('verify-claim', 'Verify the chosen claim', 'V'),
  onStory('dispute-claim', 'Dispute the chosen claim…', 'D'),
  onStory('add-evidence', 'Add evidence to the chosen claim…', 'S'),
  onStory('preview-story', 'Preview', 'mod+shift+P'),
  onStory('submit-for-checking', 'Submit for checking', null),
  onStory('submit-for-approval', 'Submit for approval', null),
  onStory('find-in-story', 'Find in the story…', 'mod+F'),
  onStory('replace-in-story', 'Find and replace…', 'mod+H'),
  onStory('find-next', 'Next found', 'mod+G'),
  onStory('find-previous', 'Previous found', 'mod+shift+G'),
  {
    id: 'approve-and-sign',
    label: 'Approve and sign',
    section: 'Approvals',
    shortcut: 'mod+Enter',
    where: 'approvals',
    menu: null,
  },
  {
    id: 'return-with-note',
    label: 'Return with a note…',
    section: 'Approvals',
    shortcut: 'mod+shift+Enter',
    where: 'approvals',
    menu: null,
  },
  {
    id: 'new-footer',
    label: 'New footer',
    section: 'Footers',
    shortcut: null,
    where: 'footers',
    menu: null,
  },
  {
    id: 'palette',
    label: 'Find a command…',
    section: 'Desk',
    shortcut: 'mod+K',
    where: 'everywhere',
    menu: 'help',
  },
  {
    id: 'shortcuts',
    label: 'Keyboard shortcuts',
    section: 'Desk',
    shortcut: '?',
    where: 'everywhere',
    menu: 'help',
  },
  {
    id: 'switch-person',
    label: 'Switch person…',
    section: 'Desk',
    shortcut: null,
    where: 'everywhere',
    menu: 'file',
  },
  { id: 'sign-out', label: 'Sign out', section: 'Desk', shortcut: null, where: 'everywhere', menu: 'file' },
] as const satisfies readonly CommandWords[]

export type DeskCommandId = (typeof deskCommands)[number]['id']

const byId = new Map<string, CommandWords>(deskCommands.map((command) => [command.id, command]))

/** The words of one of the desk's commands. */
export function deskCommand(id: DeskCommandId): CommandWords {
  const found = byId.get(id)
  if (found === undefined) throw new Error(`no command is called ${id}`)
  return found
}

/** The entries of one menu, in their order. */
export function menuEntries(menu: DeskMenu): CommandWords[] {
  return deskCommands.filter((command) => command.menu === menu)
}
