/** Said wherever masking can be chosen: exactly what it hides. */
export const WHAT_IS_MASKED =
  'Texts and numbers of the recorded checks, the entity’s number and id, and each of them where it occurs in a reason or ' +
  'an error message become ‹value 1›, ‹value 2› and so on; equal values get the same number. Links and requests then ' +
  'find the callback by time.'

/** And what it does not. */
export const WHAT_IS_NOT_MASKED =
  'Not masked: any other words of a reason or an error message, names of workflows and fields, ids of workflows, ' +
  'callbacks and requests, times, true, false, null and empty.'

/** In the note itself, for whoever reads it. */
export const MASKED_REMARK = 'Recorded values are masked; equal values have the same number.'
