namespace Storypole.Specs;

/// <summary>An amount of work as a range in hours; a day counts 8, a week 40. Both ends are equal when one number is given.</summary>
public readonly record struct WorkHours(decimal Low, decimal High);
