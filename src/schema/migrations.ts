/** placeholder */
export const contentFormat = 1;
