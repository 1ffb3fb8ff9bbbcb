import { z } from 'zod'
import { versionOf } from '../footer/resolve.ts'
import { storyId } from '../ids.ts'
import { mustBeOpen, mustHaveRole, storyNamed } from '../people/policies.ts'
import { refuse } from '../problem.ts'
import { footerChoice } from '../story/story.ts'
import { command, decided } from './command.ts'

/** Attaches a footer version to a story, or says why it runs without one. */
export const chooseFooter = command({
  name: 'choose-footer',
  askedBy: 'window',
  input: z.object({ storyId, footer: footerChoice }),
  policy(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    mustHaveRole(actor, story, ['editor', 'chief'], 'choose the footer')
    mustBeOpen(story)
  },
  decide(desk, _actor, { storyId: id, footer }) {
    if (footer.kind === 'attached') {
      const template = desk.footer(footer.footerId)
      if (template === null || versionOf(template, footer.version) === null) {
        refuse('no-such-footer', 'There is no such footer.', 'Choose one from the list.')
      } else if (template.retired) {
        refuse('footer-retired', `The footer “${template.name}” is retired.`, 'Choose another one.')
      }
    }
    return decided({ kind: 'story', subject: id, type: 'story-footer-chosen', data: { footer } })
  },
})
