export { budgetForm } from "./budget-form.ts";
export type { BudgetFormOptions } from "./form-plan.ts";
export {
  type BudgetFormChange,
  type BudgetFormReading,
  readBudgetForm,
} from "./read-budget-form.ts";
