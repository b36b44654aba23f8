/** Two who sit together: the double ring of what was agreed, in sealing-wax red. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#fbf9f4"/><g fill="none" stroke="#7a1f1f" stroke-width="3.5"><circle cx="16" cy="16" r="12"/><circle cx="16" cy="16" r="5"/></g></svg>
`;
