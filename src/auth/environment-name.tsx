export function EnvironmentName({ label }: { label: string }) {
  return <strong className="font-semibold text-ink">{label}</strong>
}
