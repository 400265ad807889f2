import { oneLine } from '~/lib/one-line'

export function EnvironmentName({ label }: { label: string }) {
  return <strong className="font-semibold text-ink [overflow-wrap:anywhere]">{oneLine(label)}</strong>
}
