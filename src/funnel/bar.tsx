/** Part of a bar, chosen time and open ends are told apart by their texture, so that none depends on colour. */
export const TEXTURES = {
  plain: 'bg-accent/70',
  /** A recorded part of the bar it lies on. */
  part: 'bg-surface bg-[repeating-linear-gradient(135deg,var(--color-accent)_0_1.5px,transparent_1.5px_5px)] border-y border-r border-accent',
  failed: 'bg-red',
  /** Set by the tenant, so neither good nor bad. */
  chosen: 'border border-dashed border-grey bg-[repeating-linear-gradient(135deg,var(--color-line-strong)_0_1.5px,transparent_1.5px_6px)]',
  /** Up to the largest single value. */
  reach: 'border border-l-0 border-dashed border-accent',
} as const

export type BarPiece = { fromPercent: number; toPercent: number; texture: keyof typeof TEXTURES }

/** Pieces on one track, later ones on top. Drawing only: the numbers stand beside it as text. */
export function Bar({ pieces, className = 'h-3' }: { pieces: readonly BarPiece[]; className?: string }) {
  return (
    <div aria-hidden="true" className={`relative w-full rounded-[2px] bg-sunken forced-color-adjust-none ${className}`}>
      {pieces
        .filter((piece) => piece.toPercent > piece.fromPercent)
        .map((piece) => (
          <div
            key={piece.texture}
            className={`absolute inset-y-0 rounded-[2px] print:[print-color-adjust:exact] ${TEXTURES[piece.texture]}`}
            style={{ left: `${piece.fromPercent}%`, width: `${piece.toPercent - piece.fromPercent}%` }}
          />
        ))}
    </div>
  )
}
