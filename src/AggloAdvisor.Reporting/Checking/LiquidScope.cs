namespace AggloAdvisor.Reporting.Checking;

/// <summary>What names stand for at a place of a template: the report's, those of the loops around it, and those assigned before it.</summary>
internal sealed class LiquidScope(GroupShape root)
{
    private static readonly Shape _loop = Shape.Group("index index0 rindex rindex0 first last length", ("parentloop", Shape.Any));
    private readonly Dictionary<string, Shape> _assigned = new(StringComparer.Ordinal);
    private readonly Stack<(string Name, Shape Shape)> _loops = new();

    /// <summary>All names.</summary>
    public IEnumerable<string> Names => root.Fields.Keys.Concat(_assigned.Keys).Concat(_loops.Select(static l => l.Name)).Concat(_loops.Count > 0 ? ["forloop"] : []);

    /// <summary>What a name stands for; null when it stands for nothing.</summary>
    public Shape? Find(string name)
    {
        if (name is "forloop" or "tablerowloop" && _loops.Count > 0)
        {
            return _loop;
        }

        foreach (var loop in _loops)
        {
            if (loop.Name == name)
            {
                return loop.Shape;
            }
        }

        return _assigned.GetValueOrDefault(name) ?? root.Fields.GetValueOrDefault(name);
    }

    /// <summary>Gives a name a meaning for the rest of the template; two meanings make it anything.</summary>
    public void Assign(string name, Shape shape) => _assigned[name] = _assigned.TryGetValue(name, out var before) && before != shape ? Shape.Any : shape;

    /// <summary>Begins a loop.</summary>
    public void Enter(string name, Shape shape) => _loops.Push((name, shape));

    /// <summary>Ends a loop.</summary>
    public void Leave() => _loops.TryPop(out _);
}
