import { useState } from 'react'
import { browserZone, zoneLabel } from '~/lib/zone'
import { useZone, type ZoneKind } from '~/ui/zone-context'

/** Times everywhere are shown in one zone; this says which, and changes it. */
export function ZoneSwitch({ className = '' }: { className?: string }) {
  const { kind, tenantZone, setKind } = useZone()
  const [now] = useState(Date.now)
  const options: { kind: ZoneKind; text: string; isKnown: boolean }[] = [
    { kind: 'mine', text: `My time · ${zoneLabel(browserZone(), now)}`, isKnown: true },
    {
      kind: 'tenant',
      text: tenantZone ? `Tenant · ${zoneLabel(tenantZone, now)}` : 'Tenant · not known yet',
      isKnown: tenantZone !== null,
    },
    { kind: 'utc', text: 'UTC', isKnown: true },
  ]
  return (
    <select
      aria-label="Show times in"
      title="Show times in"
      className={`field-sizing-content h-7 rounded-control border border-transparent bg-transparent px-1 text-body text-muted hover:bg-hover hover:text-ink ${className}`}
      value={kind}
      onChange={(event) => {
        const chosen = options.find((option) => option.kind === event.target.value)
        if (chosen) setKind(chosen.kind)
      }}
    >
      {options.map((option) => (
        <option key={option.kind} value={option.kind} disabled={!option.isKnown} className="bg-raised text-ink">
          {option.text}
        </option>
      ))}
    </select>
  )
}
