namespace Storypole.Rules.Language;

/// <summary>What a phrase of a word list says about the text that it stands in; the names are those of the lists.</summary>
internal enum SmellClass : byte
{
    /// <summary>Nothing: the phrase holds a word of another class, and means something else.</summary>
    Fine,

    /// <summary>How many is left open: several, many.</summary>
    Quantity,

    /// <summary>What it means is up to the reader: easily, robust.</summary>
    Subjective,

    /// <summary>It lets the author out: if possible.</summary>
    Loophole,

    /// <summary>A list goes on that nobody knows the end of: and so on.</summary>
    OpenEnd,

    /// <summary>It compares: faster.</summary>
    Comparative,

    /// <summary>It says what is compared with: than.</summary>
    Reference,

    /// <summary>At the start of a requirement it speaks of something that was named before: it must.</summary>
    Pronoun,

    /// <summary>Something has to be done: must be.</summary>
    Duty,

    /// <summary>It demands: must. Where a text may also describe, only such a sentence is judged.</summary>
    Demand,

    /// <summary>What people do, as a participle: reviewed.</summary>
    Deed,

    /// <summary>It says who or what does it: by.</summary>
    Actor,

    /// <summary>It puts a decision off: to be agreed.</summary>
    PutOff,
}
