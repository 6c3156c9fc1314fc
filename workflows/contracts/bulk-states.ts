/** Where one application of a bulk decision stands. */
export const lineStates = ['waiting', 'granted', 'left-out', 'failed', 'cancelled', 'excluded'] as const
