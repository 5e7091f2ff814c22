/** Whether columns 4 and 5 of Bắc Ninh's Mẫu 01 follow its header or its notes, which contradict each other. */
export const columnOrders = ["header", "notes"] as const;
export type ColumnOrder = (typeof columnOrders)[number];
