import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { deskCommand } from '../../app/menu/desk-commands.ts'
import { useCommands } from '../commands/use-commands.ts'
import { type Match, matchesIn, showMatches } from './find-marks.ts'
import { FoundList } from './found-list.tsx'
import { replaceAsOneStep } from './replace-as-one-step.ts'
import { type StoryQuery, useFind } from './use-find.ts'

type Properties = {
  readonly editor: Editor
  readonly editable: boolean
  /** Whether words to put instead can be given. */
  readonly replacing: boolean
  readonly query: StoryQuery
  readonly onQuery: (query: StoryQuery) => void
  /** Another number each time the panel is asked for: the words to look for then get the focus. */
  readonly asked: number
  readonly onClose: () => void
}

const choices = [
  ['wholeWord', 'Whole words'],
  ['matchCase', 'Match case'],
  ['inClaims', 'In claims only'],
  ['regularExpression', 'Regular expression'],
] as const satisfies readonly (readonly [keyof StoryQuery, string])[]

/** Finds words in the story and replaces them. Enter goes on, Shift and Enter back, Escape closes. */
export function FindPanel({ editor, editable, replacing, query, onQuery, asked, onClose }: Properties) {
  const [replacement, setReplacement] = useState('')
  const [told, setTold] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const { all, at, answered, problem } = useFind(editor, query, replacement)
  const here = all[at]
  const mayReplace = editable && answered && here !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, the words get the focus again
  useEffect(() => input.current?.select(), [asked])
  const goTo = (index: number) => {
    if (all.length === 0) return
    const next = (index + all.length) % all.length
    showMatches(editor, { all, at: next })
    reveal(editor, all[next])
  }
  const replace = (matches: readonly Match[]) => {
    const count = replaceAsOneStep(editor, matches)
    setTold(`${count.toLocaleString('en')} replaced.`)
    const left = matchesIn(editor).all
    if (matches.length === 1) reveal(editor, left[Math.min(at, left.length - 1)])
  }
  const close = () => {
    if (here !== undefined) editor.chain().setTextSelection(here).focus().scrollIntoView().run()
    else editor.commands.focus()
    onClose()
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === input.current) goTo(at + (event.shiftKey ? -1 : 1))
    else return
    event.preventDefault()
  }
  useCommands([
    { ...deskCommand('find-next'), enabled: all.length > 0, run: () => goTo(at + 1) },
    { ...deskCommand('find-previous'), enabled: all.length > 0, run: () => goTo(at - 1) },
  ])
  return (
    <search className="find-panel" aria-label="Find in the story" onKeyDown={pressed}>
      <div className="find-row">
        <TextInput
          ref={input}
          size="xs"
          aria-label="Find"
          placeholder="Find"
          value={query.text}
          error={problem !== null}
          onChange={(event) => onQuery({ ...query, text: event.currentTarget.value })}
        />
        <span className="find-count" role="status">
          {query.text === '' || problem !== null ? '' : foundOf(all.length, at, answered)}
        </span>
        <ActionIcon
          variant="default"
          aria-label="Previous found"
          disabled={all.length === 0}
          onClick={() => goTo(at - 1)}
        >
          ↑
        </ActionIcon>
        <ActionIcon variant="default" aria-label="Next found" disabled={all.length === 0} onClick={() => goTo(at + 1)}>
          ↓
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label="Close finding" onClick={close}>
          ✕
        </ActionIcon>
      </div>
      {replacing && (
        <div className="find-row">
          <TextInput
            size="xs"
            aria-label="Replace with"
            placeholder="Replace with"
            value={replacement}
            onChange={(event) => setReplacement(event.currentTarget.value)}
          />
          <Button
            size="compact-sm"
            variant="default"
            disabled={!mayReplace}
            onClick={() => here !== undefined && replace([here])}
          >
            Replace
          </Button>
          <Button size="compact-sm" disabled={!mayReplace} onClick={() => replace(all)}>
            Replace all
          </Button>
        </div>
      )}
      <div className="find-choices">
        {choices.map(([name, label]) => (
          <Checkbox
            key={name}
            size="xs"
            label={label}
            checked={query[name]}
            onChange={(event) => onQuery({ ...query, [name]: event.currentTarget.checked })}
          />
        ))}
      </div>
      {problem !== null && (
        <p className="find-problem" role="alert">
          {problem}
        </p>
      )}
      {replacing && <FoundList editor={editor} all={all} at={at} onGo={goTo} />}
      <span className="visually-hidden" role="status">
        {told}
      </span>
    </search>
  )
}

/** Which of how many is shown; nothing is said before the search has answered. */
function foundOf(count: number, at: number, answered: boolean): string {
  if (count > 0) return `${at + 1} of ${count}`
  return answered ? 'None' : ''
}

/** Brings a place of the text into sight without taking the focus from where somebody types. */
function reveal(editor: Editor, match: Match | undefined): void {
  if (match === undefined) return
  const { node } = editor.view.domAtPos(match.from)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
}
