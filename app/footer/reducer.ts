import type { EventAbout } from '../log/events.ts'
import { existing } from '../log/log-fault.ts'
import type { FooterDraft } from './events.ts'
import type { FooterTemplate, FooterVersion } from './footer.ts'

/** A footer template after an event about it. */
export function reduceFooter(before: FooterTemplate | undefined, event: EventAbout<'footer'>): FooterTemplate {
  switch (event.type) {
    case 'footer-created':
      return {
        id: event.subject as FooterTemplate['id'],
        name: event.data.name,
        retired: false,
        versions: [drafted(1, event.data.draft, event.data.by, event.at)],
      }
    case 'footer-drafted': {
      const template = existing(before, event)
      const others = template.versions.filter((version) => version.version !== event.data.version)
      return {
        ...template,
        versions: [...others, drafted(event.data.version, event.data.draft, event.data.by, event.at)],
      }
    }
    case 'footer-put-in-use': {
      const template = existing(before, event)
      return { ...template, versions: template.versions.map((version) => inUse(version, event.data.version, event.at)) }
    }
    case 'footer-retired':
      return { ...existing(before, event), retired: true }
  }
}

function drafted(version: number, draft: FooterDraft, by: FooterVersion['draftedBy'], at: string): FooterVersion {
  return { version, state: 'draft', ...draft, draftedBy: by, draftedAt: at, inUseSince: null }
}

function inUse(version: FooterVersion, chosen: number, at: string): FooterVersion {
  if (version.version === chosen) return { ...version, state: 'in-use', inUseSince: at }
  return version.state === 'in-use' ? { ...version, state: 'superseded' } : version
}
