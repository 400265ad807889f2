import { Icon } from './icons'
import { type OutsideLinks, workflowUrl } from './outside-link'

type WorkflowLinkProps = { links: OutsideLinks; workflowId: string; title: string }

/** The workflow in Neo's own screens, where the configuration knows its address. */
export function WorkflowLink({ links, workflowId, title }: WorkflowLinkProps) {
  const url = workflowUrl(links, workflowId)
  if (url === null) return null
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className="inline-flex h-7 items-center gap-1.5 text-accent"
      aria-label={`Open ${title} in Neo, in a new tab`}
    >
      <Icon name="external" />
      Open in Neo
    </a>
  )
}
