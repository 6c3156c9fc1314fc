/** Why an article was of no use; `other` asks for a text. */
export const voteReasons = ['wrong', 'outdated', 'unclear', 'not-my-problem', 'other'] as const
