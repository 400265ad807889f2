import { saidText } from '~/audit/recorded-text'

export function EnvironmentName({ label }: { label: string }) {
  return <strong className="font-semibold text-ink [overflow-wrap:anywhere]">{saidText(label)}</strong>
}
