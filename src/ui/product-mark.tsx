/** Three rings of which one is filled: many workflows looked at an event, one started. */
export function ProductMark({ className = 'size-5' }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className={`shrink-0 text-accent ${className}`} fill="none">
      <g stroke="currentColor" strokeWidth="1.6">
        <circle cx="5" cy="4.5" r="2.2" />
        <circle cx="5" cy="15.5" r="2.2" />
        <path d="M7.5 10H3M7.5 10h4.2" strokeLinecap="round" />
      </g>
      <circle cx="14.5" cy="10" r="3.7" fill="currentColor" />
    </svg>
  )
}
