/** Why a command does nothing, and what to do instead. */
export class Refusal extends Error {}
